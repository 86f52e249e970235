"""What forms are made of: fields with a value, promoted into the Designer's forms by their class names.

Each can be made with a parent alone, as Designer does it, and is told what it needs afterwards.
"""
