#!/usr/bin/env python3
"""What lists of games do: asks for MSSP and prints the variables."""
import socket
import sys

IAC, DO, SB, SE, MSSP = 255, 253, 250, 240, 70

crawler = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 20)
crawler.settimeout(20)
crawler.sendall(bytes([IAC, DO, MSSP]))
data = b""
start = bytes([IAC, SB, MSSP])
while True:
    at = data.find(start)
    end = data.find(bytes([IAC, SE]), max(at, 0))
    if at >= 0 and end >= 0:
        break
    received = crawler.recv(4096)
    if not received:
        sys.exit("the server closed without an answer")
    data += received
for variable in data[at + 3:end].split(b"\x01")[1:]:
    name, *values = variable.split(b"\x02")
    print(name.decode() + "=" + ",".join(value.decode() for value in values))
