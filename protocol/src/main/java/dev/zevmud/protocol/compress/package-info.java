/// MCCP's two directions: what is written is deflated, what comes is inflated, each from one byte
/// of the stream on. Deflating takes JZlib, since the JDK's zlib always takes a window of 32 KiB;
/// inflating what strangers send takes the JDK's, whose memory is outside the heap.
@NullMarked
package dev.zevmud.protocol.compress;

import org.jspecify.annotations.NullMarked;
