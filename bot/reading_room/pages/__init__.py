"""The pages of the reading room, one module a page; `registry` lists their doors."""
