"""What other programs read of the archive: metadata, harvesting, sitemap, search description.

Every mapping begins at a `Record`, which holds nothing that the asker may not see and no phone
number or e-mail address.
"""
