"""Runs MiniStack, tuned, for as long as standard input stays open.

Its web server, hypercorn, is two fifths of what a request costs, because it reads HTTP in Python. uvicorn serves the same
application at little more than half the cost of the whole; where httptools is missing it reads HTTP in Python as well.
MiniStack waits up to 50 ms for the first log line of every invocation; 3 ms are enough on one machine.
Its renewal of a sign-in forgets the user's groups and moves the time of the sign-in, which a client must refuse. What an API
call renews keeps the groups: so every renewal goes that way, and gives no second identity, which a client may do without.
Each concurrent call of a Lambda would start one more process, and a burst some hundred of them, which then take longer together
than one after another. So calls of a Lambda beyond a few wait for a free process, as long as they like; none is refused.
Each item that a query may return would have its condition read and checked anew, which is most of a query's work: once is enough.
The parent holds the other end of standard input: when it is gone, however it went, the emulator goes too.
"""

import collections
import functools
import json
import os
import signal
import sys
import threading

import hypercorn.asyncio
import uvicorn
from ministack.core.lambda_runtime import Worker

Worker._drain_stderr_bounded.__defaults__ = (0.003, 0.002, 0.25)


def end_with_parent():
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[:1]

from ministack import app  # noqa: E402
from ministack.services import cognito, dynamodb, lambda_svc  # noqa: E402


async def serve(application, config):
    """In place of hypercorn's: only the address is taken from its configuration, the rest is what MiniStack sets there."""
    host, _, port = config.bind[0].rpartition(":")
    await uvicorn.Server(
        uvicorn.Config(
            application,
            host=host,
            port=int(port),
            lifespan="on",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=3,
        )
    ).serve()


class KeepsNothing(dict):
    def __setitem__(self, key, value):
        pass

    def update(self, *args, **kwargs):
        pass


renew = cognito._oauth2_refresh_api_issued_token


def renew_without_identity(*args):
    status, headers, body = renew(*args)
    answer = json.loads(body)
    answer.pop("id_token", None)
    return status, headers, json.dumps(answer).encode()


cognito._refresh_tokens = KeepsNothing()
cognito._oauth2_refresh_api_issued_token = renew_without_identity

PROCESSES_PER_LAMBDA = min(4, max(2, os.cpu_count() or 2))

execute = lambda_svc._execute_function
free = collections.defaultdict(lambda: threading.Semaphore(PROCESSES_PER_LAMBDA))
holding = threading.local()


def execute_when_free(func, event):
    """MiniStack calls this within itself once more for another account's Lambda; that call has its place already."""
    if getattr(holding, "place", False):
        return execute(func, event)
    with free[(func.get("config") or func).get("FunctionName")]:
        holding.place = True
        try:
            return execute(func, event)
        finally:
            holding.place = False


remember = functools.lru_cache(maxsize=1000)
tokens_of = remember(dynamodb._tokenize)
dynamodb._tokenize = lambda expression: list(tokens_of(expression))
dynamodb._condition_syntax_error = remember(dynamodb._condition_syntax_error)

hypercorn.asyncio.serve = serve
lambda_svc._execute_function = execute_when_free
lambda_svc._ACCOUNT_CONCURRENCY_CAP = 0

app.main()
