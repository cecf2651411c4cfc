"""The connection to a language model: one request at a time, no redirects, and an answer that is cut off when it is huge.

Imported only when a model is asked.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2

RESPONSE_BYTES_MAX = 256 * 1024


class AnswerTooLong(httpx2.ReadError):
    """The server sends more than any answer of the form can be."""


class _Counted(httpx2.AsyncByteStream):
    """A stream that ends with an error once it is too long."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = RESPONSE_BYTES_MAX
        async for chunk in self._stream:
            left -= len(chunk)
            if left < 0:
                raise AnswerTooLong(f"more than {RESPONSE_BYTES_MAX} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class ShortAnswers(httpx2.AsyncHTTPTransport):
    """HTTP as usual, with a limit on what comes back, which is asked for as it is: what is packed small may be huge."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["accept-encoding"] = "identity"
        response = await super().handle_async_request(request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise AnswerTooLong("the answer is packed, though it was asked for as it is")
        return httpx2.Response(
            status_code=response.status_code,
            headers=response.headers,
            stream=_Counted(response.stream),
            extensions=response.extensions,
        )


def client(*, seconds: int) -> httpx2.AsyncClient:
    """A client of its own for each connection of ours; what stands in the environment is of no account to it."""
    return httpx2.AsyncClient(transport=ShortAnswers(), timeout=seconds, follow_redirects=False)
