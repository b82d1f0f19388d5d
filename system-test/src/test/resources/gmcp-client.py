#!/usr/bin/env python3
"""A client of a few lines that speaks GMCP: enters as a guest, walks, and checks the data it gets."""
import json
import socket
import sys

IAC, WILL, DO, DONT, SB, SE, GMCP = 255, 251, 253, 254, 250, 240, 201


class Client:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), 20)
        self.socket.settimeout(20)
        self.data = bytearray()
        self.text = ""
        self.messages = []

    def gmcp(self, message):
        self.socket.sendall(bytes([IAC, SB, GMCP]) + message.encode() + bytes([IAC, SE]))

    def line(self, text):
        self.socket.sendall(text.encode() + b"\r\n")

    def read(self):
        received = self.socket.recv(4096)
        if not received:
            raise EOFError("the server closed: " + self.text[-300:])
        self.data += received
        while self.data:
            if self.data[0] != IAC:
                end = self.data.find(IAC)
                end = len(self.data) if end < 0 else end
                self.text += self.data[:end].decode("utf-8", "replace")
                del self.data[:end]
            elif len(self.data) < 2:
                return
            elif self.data[1] == SB:
                end = self.data.find(bytes([IAC, SE]))
                if end < 0:
                    return
                if self.data[2] == GMCP:
                    name, _, body = self.data[3:end].decode().partition(" ")
                    self.messages.append((name, json.loads(body) if body else None))
                del self.data[:end + 2]
            elif WILL <= self.data[1] <= DONT:
                if len(self.data) < 3:
                    return
                verb, option = self.data[1], self.data[2]
                if verb == WILL:
                    self.socket.sendall(bytes([IAC, DO if option == GMCP else DONT, option]))
                    if option == GMCP:
                        self.gmcp('Core.Hello {"client":"gmcp-client.py","version":"1"}')
                        self.gmcp('Core.Supports.Set ["Char 1","Room 1"]')
                elif verb == DO:
                    self.socket.sendall(bytes([IAC, 252, option]))
                del self.data[:3]
            else:
                del self.data[:2]

    def await_text(self, text):
        while text not in self.text:
            self.read()
        self.text = self.text[self.text.index(text) + len(text):]

    def await_message(self, name):
        while True:
            for index, (found, body) in enumerate(self.messages):
                if found == name:
                    del self.messages[:index + 1]
                    return body
            self.read()


client = Client(int(sys.argv[1]))
client.await_text("Account name")
client.line("guest")
entrance = client.await_message("Room.Info")
print("room", entrance["name"])
vitals = client.await_message("Char.Vitals")
assert all(isinstance(vitals[key], int) for key in ("hp", "maxhp", "mp", "maxmp")), vitals
print("vitals", vitals["hp"], "of", vitals["maxhp"])
client.gmcp("Core.Ping")
client.await_message("Core.Ping")
print("ping answered")
client.line("north")
corridor = client.await_message("Room.Info")
print("room", corridor["name"])
assert isinstance(corridor["num"], int) and corridor["num"] == entrance["exits"]["n"], (entrance, corridor)
assert corridor["exits"]["s"] == entrance["num"], (entrance, corridor)
print("the way back leads to where it came from")
client.line("terminal")
client.await_text("Client: ")
while "\n" not in client.text:
    client.read()
print("Client: " + client.text.splitlines()[0])
client.line("quit")
client.await_text("You wake from the dream")
