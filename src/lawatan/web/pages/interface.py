"""The interface for programs, described for people: every address with what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lawatan.web.api.routes import ADDRESS, openapi
from lawatan.web.page import Page, Table


@dataclass(frozen=True, slots=True)
class Parameter:
    """What an operation takes; `choices` where only these are allowed."""

    name: str
    where: str
    is_required: bool
    choices: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One address with one method."""

    method: str
    path: str
    about: str
    needs_token: bool
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class InterfaceContext:
    """All operations; `address` is what they begin with, `description` where the whole description is."""

    address: str
    description: str
    operations: tuple[Operation, ...]


def interface() -> InterfaceContext:
    """The interface as its description has it."""
    return InterfaceContext(ADDRESS, f"{ADDRESS}/openapi.json", tuple(_operations(openapi())))


def _operations(described: dict[str, Any]) -> Iterator[Operation]:
    schemas = described["components"]["schemas"]
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            parameters = [*_parameters(operation.get("parameters", [])), *_fields(operation, schemas)]
            about = operation.get("description", operation.get("summary", ""))
            yield Operation(method.upper(), path, about, "security" in operation, tuple(parameters))


def _parameters(described: list[dict[str, Any]]) -> Iterator[Parameter]:
    for p in described:
        schema = p["schema"]
        about = p.get("description", schema.get("description", ""))
        yield Parameter(p["name"], p["in"], bool(p.get("required")), tuple(schema.get("enum", ())), about)


def _fields(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[Parameter]:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    if name:
        schema = schemas[name]
        for field, described in schema["properties"].items():
            choices = schemas.get(described.get("$ref", "").rpartition("/")[2], {}).get("enum", ())
            is_required = field in schema.get("required", ())
            yield Parameter(field, "body", is_required, tuple(choices), described.get("description", ""))


def _table(context: InterfaceContext) -> Table:
    rows = tuple(
        (o.method, o.path, p.name, p.where, "yes" if p.is_required else "", p.about)
        for o in context.operations
        for p in o.parameters
    )
    return Table(("method", "path", "parameter", "in", "required", "about"), rows)


PAGE = Page(name="interface", path="/api", context=interface, table=_table, examples=lambda _: ("/api",))
