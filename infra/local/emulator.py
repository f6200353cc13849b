"""Runs MiniStack, tuned, for as long as standard input stays open.

MiniStack waits up to 50 ms for the first log line of every invocation; 3 ms are enough on one machine.
Its renewal of a sign-in forgets the user's groups and moves the time of the sign-in, which a client must refuse. What an API
call renews keeps the groups: so every renewal goes that way, and gives no second identity, which a client may do without.
The parent holds the other end of standard input: when it is gone, however it went, the emulator goes too.
"""

import json
import os
import signal
import sys
import threading

from ministack.core.lambda_runtime import Worker

Worker._drain_stderr_bounded.__defaults__ = (0.003, 0.002, 0.25)


def end_with_parent():
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()
sys.argv = sys.argv[:1]

from ministack import app  # noqa: E402
from ministack.services import cognito  # noqa: E402


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

app.main()
