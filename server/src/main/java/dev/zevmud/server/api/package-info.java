/// The HTTP API for the web page: JSON in and out, problems as RFC 9457 has them. For machines of
/// the operator's own, not for the internet.
@NullMarked
package dev.zevmud.server.api;

import org.jspecify.annotations.NullMarked;
