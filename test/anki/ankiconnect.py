"""A stub that speaks AnkiConnect's protocol over a collection: what `cardpress push` asks for, as the add-on does it."""

import base64
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from anki.lang import set_lang

try:
    # What AnkiConnect imports with, as long as Anki has it.
    from anki.importing import AnkiPackageImporter
except ImportError:
    AnkiPackageImporter = None

VERSION = 6


class AnkiConnect:
    def __init__(self, reader, key=None, reads=lambda path: True):
        self.reader, self.col, self.key, self.reads = reader, reader.col, key, reads
        # The desktop program has one, and the importer asks for it.
        set_lang("en_US")
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                reply = json.dumps(stub.reply(body)).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def reply(self, request):
        try:
            action = request["action"]
            if request.get("key") != self.key and action != "requestPermission":
                raise Exception("valid api key must be provided")
            return {"result": getattr(self, action)(**request.get("params", {})), "error": None}
        except Exception as error:
            return {"result": None, "error": str(error)}

    def requestPermission(self):
        return {"permission": "granted", "requireApikey": bool(self.key), "version": VERSION}

    def importPackage(self, path):
        if not self.reads(path):
            raise FileNotFoundError(2, "No such file or directory", path)
        if AnkiPackageImporter:
            AnkiPackageImporter(self.col, path).run()
            self.col.models = type(self.col.models)(self.col)
        else:
            self.reader.take(path)
        return True

    def notesInfo(self, notes):
        return [self.info(nid) for nid in notes]

    def info(self, nid):
        if not self.col.db.scalar("select 1 from notes where id = ?", nid):
            return {}
        note = self.col.get_note(nid)
        model = note.note_type()
        fields = {own["name"]: {"value": note.fields[own["ord"]], "order": own["ord"]} for own in model["flds"]}
        return {"noteId": nid, "tags": note.tags, "fields": fields, "modelName": model["name"], "cards": note.card_ids()}

    def deleteNotes(self, notes):
        self.col.remove_notes(notes)

    def getMediaDirPath(self):
        return self.col.media.dir()

    def storeMediaFile(self, filename, data):
        return self.col.media.write_data(filename, base64.b64decode(data))

    def deleteMediaFile(self, filename):
        os.remove(os.path.join(self.col.media.dir(), filename))
