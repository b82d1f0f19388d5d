package dev.zevmud.runtime.shutdown;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;

/// Takes over SIGTERM, SIGINT and SIGHUP, so that the process ends with a code of its own choice
/// instead of the JVM's 143. The only public way is `sun.misc.Signal` (module jdk.unsupported),
/// reached by reflection because javac warns about any mention of it, and that warning cannot be
/// switched off.
public final class Signals {
    private Signals() {}

    /// Calls `handler` with the signal's name (`TERM`), on a thread of its own, each time one
    /// arrives.
    public static void handle(Consumer<String> handler) {
        for (var name : new String[] {"TERM", "INT", "HUP"}) {
            handle(name, handler);
        }
    }

    private static void handle(String name, Consumer<String> handler) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handling = Class.forName("sun.misc.SignalHandler");
            var accept =
                    MethodHandles.publicLookup()
                            .findVirtual(
                                    Consumer.class,
                                    "accept",
                                    MethodType.methodType(void.class, Object.class));
            var handle =
                    MethodHandles.dropArguments(
                            MethodHandles.insertArguments(accept, 0, handler, name), 0, signal);
            signal.getMethod("handle", signal, handling)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(name),
                            MethodHandleProxies.asInterfaceInstance(handling, handle));
        } catch (InvocationTargetException e) {
            // The JVM was told to leave the signal alone (-Xrs), or it does not exist on this
            // system.
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JVM has no sun.misc.Signal: run it with the module jdk.unsupported", e);
        }
    }
}
