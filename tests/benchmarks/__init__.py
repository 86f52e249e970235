"""What the program promises about speed and size, measured beside a floor in one run.

Machines are noisy, so nothing here is a test and no figure is absolute: each measurement is interleaved with its floor
(ours, floor, ours, floor, …) and the median of the *ratios* is what counts. ``make bench`` prints the table and writes
``build/bench.json``.
"""
