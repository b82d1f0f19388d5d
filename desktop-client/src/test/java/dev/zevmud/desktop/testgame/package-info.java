/// What the tests of the window share: a telnet game on a real socket, and a window to play it in.
package dev.zevmud.desktop.testgame;
