"""A receiver of council-watch webhooks, with the standard library alone.

WEBHOOK_SECRET=whsec_… PORT=8080 python3 receiver.py
"""

import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300
# During a rotation: both secrets, with a blank between.
SECRETS = [base64.b64decode(secret.removeprefix("whsec_")) for secret in os.environ["WEBHOOK_SECRET"].split()]
seen = set()


def is_authentic(headers, body):
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    wanted = [base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode() for secret in SECRETS]
    given = [part[3:] for part in headers.get("webhook-signature", "").split() if part.startswith("v1,")]
    return any(hmac.compare_digest(one, other) for one in wanted for other in given)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        # The signature is over the bytes as they came: verify before parsing.
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        authentic = is_authentic(self.headers, body)
        if authentic and self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])  # In your database: the same message may come twice.
            message = json.loads(body)
            data = message["data"]
            print(message["type"], data.get("id", ""), data.get("title", ""), flush=True)
        self.send_response(204 if authentic else 401)
        self.end_headers()

    def log_message(self, *_arguments):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Receiver).serve_forever()
