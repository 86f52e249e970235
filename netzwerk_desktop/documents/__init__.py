"""Word documents: the German business letter after DIN 5008, made from a template the office can edit.

The room is a craft: it takes finished strings (address lines, salutation, text) and gives back bytes. It knows no
database, no window and no clock; what a letter says is decided in ``domain`` and ``services``.

``din5008``       the geometry of the letter as data
``package``       reading a Word file without trusting it, writing one reproducibly
``template``      checking and filling a template
``letter``        one letter: content in, bytes of a .docx out
``plain_text``    the words of a Word file, for the search index
``map_picture``   the map of the towns as SVG
``files``         file names and writing without ever overwriting
``pdf``           LibreOffice, to make a PDF of it
"""
