/// MSDP (option 69): named values that a client asks for, as texts, arrays and tables. Every
/// [ServerMsdp][dev.zevmud.protocol.msdp.ServerMsdp] belongs to one connection and is used by one
/// thread at a time.
@NullMarked
package dev.zevmud.protocol.msdp;

import org.jspecify.annotations.NullMarked;
