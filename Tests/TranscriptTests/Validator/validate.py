"""Holds recorded conversations and the manifest against the model of LSP, by a reading of it that is not ours.

    validate.py --manifest FILE     the methods: names, directions, kinds, versions
    validate.py FILE...             transcripts: what both sides send

`lsprotocol` is generated from the meta model of LSP. Its converter drops members that it does not know and turns numbers
into strings without a word, so what it has read is written again and compared with what was sent. Complaints go to
standard output, one a line; the exit status is 1 where there are any, else 0.
"""

import json
import re
import sys

from lsprotocol import converters, types

CONVERTER = converters.get_converter()
# What a client may be told about a request that is wrong on purpose: ParseError, InvalidRequest, MethodNotFound, InvalidParams.
REFUSALS = {-32700, -32600, -32601, -32602}
MESSAGE_TYPE_ERROR = 1


def differences(sent, read, place=""):
    """What the converter did not take over as it was sent."""
    if isinstance(sent, dict) and isinstance(read, dict):
        for name, value in sent.items():
            here = f"{place}/{name}"
            if name not in read:
                yield f"{here} may not be null" if value is None else f"{here} is not known"
            else:
                yield from differences(value, read[name], here)
        for name, value in read.items():
            if name not in sent and value is not None:
                yield f"{place}/{name} is missing"
    elif isinstance(sent, list) and isinstance(read, list) and len(sent) == len(read):
        for index, (one, other) in enumerate(zip(sent, read)):
            yield from differences(one, other, f"{place}/{index}")
    # In Python True is 1; in JSON it is not.
    elif type(sent) is not type(read) or sent != read:
        yield f"{place} is {json.dumps(sent, ensure_ascii=False)}, read as {json.dumps(read, ensure_ascii=False)}"


def reasons(error):
    """The innermost causes of a group of errors, each in one line."""
    inner = getattr(error, "exceptions", None)
    if inner:
        for cause in inner:
            yield from reasons(cause)
    else:
        yield f"{type(error).__name__}: {error}".splitlines()[0]


def objections(message, kind):
    try:
        # By way of JSON, in which the words of an enumeration are words.
        read = json.loads(json.dumps(CONVERTER.unstructure(CONVERTER.structure(message, kind), kind)))
    except Exception as error:  # Whatever the converter does not like is what we want to hear.
        return [f"{kind.__name__}: {reason}" for reason in reasons(error)]
    return [f"{kind.__name__}: {text}" for text in differences(message, read)]


def without_placeholders(value):
    if isinstance(value, dict):
        return {name: without_placeholders(member) for name, member in value.items()}
    if isinstance(value, list):
        return [without_placeholders(element) for element in value]
    return 1 if value == "${processId}" else value


class Conversation:
    """One transcript, read from its beginning to its end."""

    def __init__(self, entries):
        self.entries = [without_placeholders(entry) for entry in entries if entry["from"] != "disk"]
        # The methods of the requests without an answer, by who asked and the id.
        self.open = {}
        self.checked = 0

    def complaints(self):
        for index, entry in enumerate(self.entries):
            message = entry.get("message")
            if isinstance(message, dict):
                for text in self.check(index, entry["from"], message):
                    yield f"{entry['from']}, {message.get('method') or 'answer'}: {text}"
            elif message is not None and entry["from"] == "server":
                yield "the server sends what is no message"
        if any("exit" in entry and entry["exit"] == 0 for entry in self.entries):
            for sender, identity in self.open:
                yield f"the request {identity} of the {sender} has no answer"

    def check(self, index, sender, message):
        if "method" in message:
            return self.check_call(index, sender, message)
        return self.check_answer(sender, message)

    def check_call(self, index, sender, message):
        method = message["method"]
        if "id" in message:
            self.open[sender, message["id"]] = method
        if sender == "client" and self.is_refused(index, message):
            return []
        # A client may send what LSP does not know, a server may not.
        if not isinstance(method, str) or method not in types.METHOD_TO_TYPES:
            return [] if sender == "client" else ["LSP has no such method"]
        if types.message_direction(method) not in ("both", f"{sender}To{'Server' if sender == 'client' else 'Client'}"):
            return [f"goes the other way: {types.message_direction(method)}"]
        kind, answer = types.METHOD_TO_TYPES[method][:2]
        if (answer is not None) != ("id" in message):
            return ["is no notification" if answer is not None else "is no request"]
        self.checked += 1
        return objections(message, kind)

    def check_answer(self, sender, message):
        asker = "server" if sender == "client" else "client"
        if message.get("id") is None and "error" in message:
            self.checked += 1
            # LSP allows null here, for a message whose id could not be read; the model has forgotten it.
            return objections(message | {"id": 0}, types.ResponseErrorMessage)
        method = self.open.pop((asker, message.get("id")), None)
        if method is None:
            return ["an answer to nothing that was asked"]
        self.checked += 1
        if "error" in message:
            return objections(message, types.ResponseErrorMessage)
        if method not in types.METHOD_TO_TYPES:
            return ["a result for a method that LSP does not have"]
        return objections(message, types.METHOD_TO_TYPES[method][1])

    def is_refused(self, index, message):
        """Whether the server says that this message of the client is wrong."""
        said = [entry["message"] for entry in self.entries[index + 1 :] if entry["from"] == "server" and "message" in entry]
        if "id" in message:
            answers = [other for other in said if "method" not in other and other.get("id") == message["id"]]
            return bool(answers) and answers[0].get("error", {}).get("code") in REFUSALS
        first = said[0] if said else {}
        return first.get("method") == "window/logMessage" and first["params"]["type"] == MESSAGE_TYPE_ERROR


def manifest_complaints(manifest):
    for entry in manifest["methods"]:
        method = entry["method"]
        if method not in types.METHOD_TO_TYPES:
            yield f"{method}: LSP has no such method"
            continue
        kind, answer = types.METHOD_TO_TYPES[method][:2]
        direction = types.message_direction(method)
        if direction not in ("both", entry["direction"]):
            yield f"{method}: goes {direction}"
        if ("request" if answer else "notification") != entry["kind"]:
            yield f"{method}: is no {entry['kind']}"
        # A version with words behind it says since when a part of it is there.
        since = re.search(r"@since (\d+\.\d+)(\.\d+)?\s*$", kind.__doc__ or "", re.MULTILINE)
        if since and since[1] != entry["since"]:
            yield f"{method}: is there since {since[1]}"
    taken = {entry["method"] for entry in manifest["methods"] if entry["direction"] == "clientToServer"}
    for method in types.METHOD_TO_TYPES:
        if types.message_direction(method) != "serverToClient" and method not in taken:
            yield f"{method}: is not in the manifest"


def main(arguments):
    complaints = []
    checked = 0
    if arguments[:1] == ["--manifest"]:
        with open(arguments[1], encoding="utf-8") as file:
            manifest = json.load(file)
        complaints += [f"manifest: {text}" for text in manifest_complaints(manifest)]
        checked = len(manifest["methods"])
        arguments = arguments[2:]
    for path in arguments:
        with open(path, encoding="utf-8") as file:
            conversation = Conversation(json.load(file)["messages"])
        complaints += [f"{path}: {text}" for text in conversation.complaints()]
        checked += conversation.checked
    print("\n".join(complaints or [f"{checked} checked"]))
    return 1 if complaints else 0


sys.exit(main(sys.argv[1:]))
