package dev.zevmud.loadtest.benchmark;

import dev.zevmud.protocol.gmcp.GmcpCodec;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.json.ParseResult;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A GMCP message of the usual size, to bytes and back.
@State(Scope.Thread)
public class Gmcp {

    private final byte[] payload =
            """
            Room.Info {"num":"bridge","name":"Die Brücke","area":"town","environment":"stone",\
            "coords":{"x":12,"y":-3,"z":0},"exits":{"n":"gate","w":"mill","d":"boat"},\
            "details":["shop","water"]}\
            """
                    .getBytes(StandardCharsets.UTF_8);
    private final GmcpMessage message = parsed(payload);

    @Benchmark
    public byte[] encode(Bytes bytes) {
        byte[] encoded = GmcpCodec.encode(message);
        bytes.bytes += encoded.length;
        return encoded;
    }

    @Benchmark
    public ParseResult<GmcpMessage> parse(Bytes bytes) {
        bytes.bytes += payload.length;
        return GmcpCodec.parse(payload);
    }

    private static GmcpMessage parsed(byte[] payload) {
        return switch (GmcpCodec.parse(payload)) {
            case ParseResult.Parsed<GmcpMessage>(GmcpMessage message) -> message;
            case ParseResult.Refused<GmcpMessage>(String reason) ->
                    throw new IllegalStateException("the benchmark's message: " + reason);
        };
    }
}
