"""Stand-ins for a language model: one that answers what a test says, and a hostile server on this machine."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pydantic_ai.messages import ModelMessage, ModelResponse, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from duly.understanding.language_model.access import Access, Provider
from duly.understanding.language_model.asking import LanguageModel

TOOL = "label_message"
Quoted = tuple[str, str] | tuple[str, str, str]
"""An intent, the words quoted for it, and a dispute's reason."""


def answer(*intents: Quoted) -> dict[str, Any]:
    """An answer of the right form."""
    rows = [dict(zip(("intent", "quote", "dispute_reason"), one, strict=False)) for one in intents]
    return {"intents": rows}


def model_that_answers(*answers: dict[str, Any]) -> LanguageModel:
    """Gives the answers one after the other, and the last one again and again."""
    left = list(answers)

    def respond(_messages: list[ModelMessage], _info: AgentInfo) -> ModelResponse:
        found = left.pop(0) if len(left) > 1 else left[0]
        return ModelResponse(parts=[ToolCallPart(TOOL, found)])

    return LanguageModel(Access(provider=Provider.OPENAI, model="stand-in"), stand_in=FunctionModel(respond))


def obeying(text: str) -> dict[str, Any]:
    """What a model answers that does all a message tells it to: it claims, consents, and forgets what stops."""
    return answer(
        ("paid_claim", text[:300]),
        ("affirm", text[:300]),
        ("promise_to_pay", text[:300]),
        ("receipt", text[:300]),
        ("thanks", text[:300]),
    )


class Server:
    """An OpenAI-compatible server of the test's own. ``respond`` gets a request's body and gives an answer's."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.requests: list[dict[str, Any]] = []

    def message(self) -> str:
        """The customer's words as the last request has them."""
        (last,) = [one["content"] for one in self.requests[-1]["messages"][-1:]]
        found = re.search(r'"(?:[^"\\]|\\.)*"$', last)
        assert found is not None
        return json.loads(found.group())


def completion(arguments: object) -> bytes:
    """A whole answer of an OpenAI-compatible server that calls the tool with ``arguments``."""
    written = arguments if isinstance(arguments, str) else json.dumps(arguments)
    call = {"id": "call_1", "type": "function", "function": {"name": TOOL, "arguments": written}}
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    return _completed(message)


def said(text: str) -> bytes:
    """An answer in words instead of in the form."""
    return _completed({"role": "assistant", "content": text})


def refused() -> bytes:
    return _completed({"role": "assistant", "content": None, "refusal": "I cannot help with that."}, "content_filter")


def _completed(message: dict[str, Any], finish: str = "stop") -> bytes:
    body = {
        "id": "1", "object": "chat.completion", "created": 1_770_000_000, "model": "stand-in",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 900, "completion_tokens": 40, "total_tokens": 940},
    }  # fmt: skip
    return json.dumps(body).encode()


Respond = Callable[[Server], bytes | Sequence[bytes] | int]
"""A whole body, one in pieces with a pause between them, or the status of a refusal."""
PAUSE_SECONDS = 0.2


@contextmanager
def server(respond: Respond) -> Generator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            made.requests.append(json.loads(body))
            found = respond(made)
            self.send_response(found if isinstance(found, int) else 200)
            self.send_header("content-type", "application/json")
            self.end_headers()
            try:
                self._write(found)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # whoever asked has stopped listening

        def _write(self, found: bytes | Sequence[bytes] | int) -> None:
            if isinstance(found, int):
                self.wfile.write(b'{"error": {"message": "no"}}')
            elif isinstance(found, bytes):
                self.wfile.write(found)
            else:
                for piece in found:
                    time.sleep(PAUSE_SECONDS)
                    self.wfile.write(piece)
                    self.wfile.flush()

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    listening.block_on_close = False
    made = Server(f"http://127.0.0.1:{listening.server_port}/v1")
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
