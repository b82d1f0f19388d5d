/// The way to a game: telnet over a socket, and the numbering that lets a session go on after the
/// socket broke. The only package that touches the network; it knows nothing of JavaFX. A reader
/// and a writer, both virtual threads, work for each connection and hand events over in batches.
@NullMarked
package dev.zevmud.desktop.connection;

import org.jspecify.annotations.NullMarked;
