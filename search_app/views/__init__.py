"""The pages and answers of the web application, one module a page family."""
