"""The web application: pages for people and an interface for programs, over one store. Needs the extra `web`.

A page is one module in `pages/` and one template of its name in `templates/`, registered in one list:

1. `pages/NAME.py` has a frozen, slotted dataclass, the page's typed context; a function that makes it from the request
   (parameters are read as FastAPI dependencies read them; `SiteNow` gives the store, the clock and the user); a
   function from the context to a `Table`; and `PAGE = Page(...)`, which names the three and the path.
2. `templates/NAME.html` extends `base.html`. It sees the fields of the context as `page.FIELD`, and what
   `templating.py` lists.
3. `pages/__init__.py` lists `NAME.PAGE`; where it stands there is its place in the navigation.

The twins PATH.json and PATH.csv come by themselves from the same context, so that they cannot differ from the screen;
so do PATH.svg and PATH.png where the page names a `picture`. What a page answers beside them (forms, feeds) goes to a
router of its own, `Page.router`. A handler that changes something takes a parameter of the type
`security.access.Writer`, the name of who may; others are refused. Every form that posts holds `{{ csrf_field() }}`.

The content security policy allows no script and no style inside a page, no style attributes and no other hosts: write
CSS into `static/`, use presentation attributes in SVG, and `static/lawatan.js` (a module) for what scripts add; every
page has to work without it.
"""
