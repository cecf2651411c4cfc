"""Asks a language model about one message: within a time limit, never raising, never twice where it keeps failing.

What it hears of the message is the text it is given, already masked. What comes back holds no word of it. The library
that speaks with models is imported when the first message is asked about.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from duly.understanding.fold import TEXT_CHARS_MAX
from duly.understanding.language_model.access import (
    CHARS_PER_TOKEN_MIN,
    OUTPUT_TOKENS_MAX,
    Access,
)
from duly.understanding.language_model.instructions import INSTRUCTIONS, fenced
from duly.understanding.language_model.proposal import Asked, Outcome

if TYPE_CHECKING:
    from pydantic_ai.models import Model

    from duly.understanding.language_model.adapter import Heard

FAILURES_MAX = 3
"""So many failures in a row, and the model is left alone for a while: every one of them takes the whole time limit."""
RESTS_FOR = timedelta(minutes=1)
TRIES_MAX = 2
"""An answer that is not of the form is asked for once more, within the same time limit."""
FORM_TOKENS = 2_000
"""No description of the answer's form takes more tokens than this."""
COUNTS_AS_FAILURE = frozenset({Outcome.TIMED_OUT, Outcome.FAILED})


class LanguageModel:
    """One model, reached one way. ``stand_in`` takes the place of the model itself."""

    def __init__(
        self, access: Access, *, stand_in: Model | None = None, clock: Callable[[], int] = time.monotonic_ns
    ) -> None:
        self.access = access
        self._stand_in = stand_in
        self._clock = clock
        self._background: _Background | None = None
        self._failures = 0
        self._rests_until = 0

    def ask(self, text: str) -> Asked:
        """What the model sees in ``text``, and what asking took. Never raises for anything a model or server does."""
        if self.access.key_needed and not self.access.key:
            return Asked(outcome=Outcome.NO_KEY)
        if self._clock() < self._rests_until:
            return Asked(outcome=Outcome.RESTING)
        shown = text[:TEXT_CHARS_MAX]
        background = self._begun()
        began = self._clock()
        asked = self._asked(background, shown, milliseconds=lambda: (self._clock() - began) // 1_000_000)
        self._failures = self._failures + 1 if asked.outcome in COUNTS_AS_FAILURE else 0
        if self._failures >= FAILURES_MAX:
            self._failures = 0
            self._rests_until = self._clock() + RESTS_FOR // timedelta(microseconds=1) * 1_000
        return asked

    def _begun(self) -> _Background:
        """What asks in the background; the first time it takes seconds to import, which are not the model's."""
        from duly.understanding.language_model.adapter import Adapter

        if self._background is None:
            self._background = _Background(Adapter(self.access, stand_in=self._stand_in))
        return self._background

    def close(self) -> None:
        """Ends the connection; asking again opens another one."""
        if self._background is not None:
            self._background.close()
            self._background = None

    def _asked(self, background: _Background, text: str, *, milliseconds: Callable[[], int]) -> Asked:
        try:
            heard = background.run(text, seconds=self.access.time_limit // timedelta(seconds=1))
        except TimeoutError:
            return self._priced(text, outcome=Outcome.TIMED_OUT, milliseconds=milliseconds())
        if heard.outcome is not Outcome.USED and not heard.output_tokens:
            unheard = self._priced(text, outcome=heard.outcome, milliseconds=milliseconds(), status=heard.status)
            # A request that was turned down at the door costs nothing.
            return unheard if heard.status is None else Asked(
                outcome=heard.outcome, milliseconds=unheard.milliseconds, status=heard.status
            )  # fmt: skip
        prices = self.access.prices
        cost = (
            prices.micros(input_tokens=heard.input_tokens, output_tokens=heard.output_tokens)
            if prices
            else heard.listed_cost_micros
        )
        return Asked(
            outcome=heard.outcome, proposed=heard.proposed, milliseconds=milliseconds(),
            input_tokens=heard.input_tokens, output_tokens=heard.output_tokens, cost_micros=cost, status=heard.status,
        )  # fmt: skip

    def _priced(self, text: str, *, outcome: Outcome, milliseconds: int, status: int | None = None) -> Asked:
        """An answer nobody heard the end of, at the most it can have cost."""
        prices = self.access.prices
        most = FORM_TOKENS + (len(INSTRUCTIONS) + len(fenced(text))) // CHARS_PER_TOKEN_MIN
        cost = prices.micros(input_tokens=most, output_tokens=OUTPUT_TOKENS_MAX) * TRIES_MAX if prices else None
        return Asked(outcome=outcome, milliseconds=milliseconds, cost_micros=cost, status=status)


class _Background:
    """A thread with an event loop, so that whoever asks waits no longer than the time limit, whatever hangs."""

    def __init__(self, adapter: Any) -> None:
        self._adapter = adapter
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="language-model", daemon=True)
        self._thread.start()

    def run(self, text: str, *, seconds: int) -> Heard:
        """Raises ``TimeoutError``."""
        coroutine: Coroutine[Any, Any, Heard] = self._adapter.heard(text, tries=TRIES_MAX)
        future: concurrent.futures.Future[Heard] = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result(seconds)
        except TimeoutError:
            future.cancel()
            raise

    def close(self) -> None:
        """Ends what is still under way, the connections and the thread."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(CLOSE_SECONDS_MAX)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(CLOSE_SECONDS_MAX)
        self._loop.close()

    async def _end(self) -> None:
        running = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._adapter.close()


CLOSE_SECONDS_MAX = 5
