"""Runs MiniStack, tuned, for as long as standard input stays open.

MiniStack waits up to 50 ms for the first log line of every invocation; 3 ms are enough on one machine.
The parent holds the other end of standard input: when it is gone, however it went, the emulator goes too.
"""

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

app.main()
