/// The script `zev` itself, run with a pretended Maven, JDK and package manager.
package dev.zevmud.runtime.zev;
