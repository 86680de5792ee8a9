"""Office files: packages of XML parts, read part by part within limits, without their libraries.

The parts are read by the names of their elements alone: the two editions of OOXML differ in their
namespaces only, and what a broken program wrote is often right but for them.
"""
