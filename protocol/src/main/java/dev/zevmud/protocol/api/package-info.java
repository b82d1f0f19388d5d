/// What the server's HTTP API takes and answers, as JSON; shared by the server and the web page.
@NullMarked
package dev.zevmud.protocol.api;

import org.jspecify.annotations.NullMarked;
