/// What `./zev run` runs: server, proxy and web page as child processes, in the foreground. The
/// main thread alone owns the children's state; signals and the children's ends reach it as events.
/// Prints for people, logs nothing.
@NullMarked
package dev.zevmud.runtime.supervisor;

import org.jspecify.annotations.NullMarked;
