"""Drives the server through one sitting by pytest-lsp, with the capabilities of an editor: `python check.py visual_studio_code`.

The environment variable HEGAO_DRIVER names the orders; what the client had is written to a JSON file.
"""

import asyncio
import json
import os
import pathlib
import sys
import traceback

import pytest_lsp
from lsprotocol import types as lsp
from pytest_lsp.client import make_test_lsp_client

SEVERITIES = ["error", "warning", "information", "hint"]
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Sitting:
    def __init__(self, orders, editor):
        self.orders = orders
        self.path = pathlib.Path(orders["draft"])
        self.uri = self.path.as_uri()
        # No line end may be changed on the way, so the bytes are read.
        self.text = self.path.read_bytes().decode()
        self.version = 1
        self.report = {"editor": f"pytest-lsp as {editor}", "missed": []}
        self.capabilities = pytest_lsp.client_capabilities(editor)
        self.client = make_test_lsp_client()
        self.document = lsp.TextDocumentIdentifier(self.uri)

    def lines(self):
        return self.text.split("\n")

    def position(self, offset):
        """The place of a character of the text in the units that were agreed on."""
        before = self.text[:offset]
        line = before.count("\n")
        encoding, width = UNITS[self.encoding]
        return lsp.Position(line, len(before[before.rfind("\n") + 1 :].encode(encoding)) // width)

    def offset(self, position):
        encoding, width = UNITS[self.encoding]
        line = self.lines()[position.line]
        column = len(line.encode(encoding)[: position.character * width].decode(encoding))
        return sum(len(each) + 1 for each in self.lines()[: position.line]) + column

    def in_utf16(self, position):
        """A place as the command line prints it."""
        line = self.lines()[position.line]
        encoding, width = UNITS[self.encoding]
        before = line.encode(encoding)[: position.character * width].decode(encoding)
        return {"line": position.line, "character": len(before.encode("utf-16-le")) // 2}

    def seen(self, diagnostics):
        return [
            {
                "rule": each.code,
                "severity": SEVERITIES[each.severity - 1],
                "message": each.message,
                "start": self.in_utf16(each.range.start),
                "end": self.in_utf16(each.range.end),
            }
            for each in diagnostics
        ]

    async def diagnostics(self, what, condition):
        """Those for which the condition holds: asked for where the client asks, else waited for."""

        async def wait():
            if self.pulls:
                answer = await self.client.text_document_diagnostic_async(lsp.DocumentDiagnosticParams(self.document))
                assert condition(answer.items), what
                return answer.items
            while self.uri not in self.client.diagnostics or not condition(self.client.diagnostics[self.uri]):
                await self.client.wait_for_notification("textDocument/publishDiagnostics")
            return self.client.diagnostics[self.uri]

        try:
            return await asyncio.wait_for(wait(), self.orders["seconds"])
        except (asyncio.TimeoutError, AssertionError):
            self.report["missed"].append(what)
            return []

    def edit(self, start, end, text):
        """Replaces characters of the draft, here and at the server."""
        change = lsp.TextDocumentContentChangePartial(
            text=text, range=lsp.Range(self.position(start), self.position(end))
        )
        self.text = self.text[:start] + text + self.text[end:]
        self.version += 1
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(lsp.VersionedTextDocumentIdentifier(self.version, self.uri), [change])
        )

    async def repair(self, diagnostics):
        at = self.position(self.text.index(self.orders["fixAt"]))
        here = [each for each in diagnostics if each.range.start == at]
        context = lsp.CodeActionContext(here)
        actions = await self.client.text_document_code_action_async(
            lsp.CodeActionParams(self.document, lsp.Range(at, at), context)
        )
        self.report["fixes"] = [each.title for each in actions]
        action = actions[0]
        if action.edit is None:
            action = await self.client.code_action_resolve_async(action)
        edit = action.edit
        edits = [each for change in edit.document_changes or [] for each in change.edits]
        edits = edits or edit.changes[self.uri]
        for each in sorted(edits, key=lambda each: self.offset(each.range.start), reverse=True):
            self.edit(self.offset(each.range.start), self.offset(each.range.end), each.new_text)
        await self.diagnostics(
            "the repaired finding to go",
            lambda found: all((each.code, each.range.start) != (self.orders["fixRule"], at) for each in found),
        )

    async def run(self):
        await self.client.start_io("hegao")
        root = self.path.parent.as_uri()
        answer = await self.client.initialize_session(
            lsp.InitializeParams(
                capabilities=self.capabilities,
                root_uri=root,
                workspace_folders=[lsp.WorkspaceFolder(root, self.path.parent.name)],
            )
        )
        self.encoding = answer.capabilities.position_encoding or "utf-16"
        self.report["encoding"] = self.encoding
        self.pulls = answer.capabilities.diagnostic_provider is not None
        language = "plaintext" if self.path.suffix == ".txt" else "markdown"
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(self.uri, language, self.version, self.text))
        )
        count = self.orders["findingCount"]
        opened = await self.diagnostics(f"{count} findings", lambda found: len(found) == count)
        self.report["opened"] = self.seen(opened)

        symbols = await self.client.text_document_document_symbol_async(lsp.DocumentSymbolParams(self.document))
        self.report["outline"] = list(flattened(symbols, 0))

        at = self.position(self.text.index(self.orders["hoverAt"]))
        hover = await self.client.text_document_hover_async(lsp.HoverParams(self.document, at))
        self.report["hover"] = hover.contents.value
        found = await self.client.text_document_definition_async(lsp.DefinitionParams(self.document, at))
        place = found[0] if isinstance(found, (list, tuple)) else found
        target, selection = (
            (place.target_uri, place.target_selection_range)
            if isinstance(place, lsp.LocationLink)
            else (place.uri, place.range)
        )
        self.report["definition"] = {"file": target.rsplit("/", 1)[-1], "line": selection.start.line}

        await self.repair(opened)

        start = self.text.index(self.orders["typeAfter"])
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        end -= self.text[end - 1] == "\r"
        for character in self.orders["typed"]:
            self.edit(end, end, character)
            end += 1
        line = self.position(start).line
        typed = await self.diagnostics(
            "the finding on the typed figure",
            lambda found: any(
                (each.code, each.range.start.line) == (self.orders["typedRule"], line) for each in found
            ),
        )
        self.report["typed"] = self.seen(typed)

        self.path.write_bytes(self.text.encode())
        self.client.text_document_did_save(lsp.DidSaveTextDocumentParams(self.document))
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(self.document))
        if not self.pulls:
            await self.diagnostics("the findings of the closed draft to go", lambda found: not found)
        await self.client.shutdown_session()


def flattened(symbols, depth):
    for each in symbols:
        if isinstance(each, lsp.DocumentSymbol):
            yield {"depth": depth, "name": each.name, "line": each.selection_range.start.line}
            yield from flattened(each.children or [], depth + 1)
        else:
            yield {"depth": depth, "name": each.name, "line": each.location.range.start.line}


async def main():
    orders = json.loads(pathlib.Path(os.environ["HEGAO_DRIVER"]).read_text())
    sitting = Sitting(orders, sys.argv[1])
    try:
        await sitting.run()
    except Exception:
        sitting.report["missed"].append(traceback.format_exc())
    await sitting.client.stop()
    pathlib.Path(orders["output"]).write_text(json.dumps(sitting.report))


asyncio.run(main())
