package org.jieming.api.app;

import org.jieming.api.http.Listening;
import org.jieming.language.Bilingual;

/** The address or port to listen on is not to be had. */
public final class CannotListen extends RuntimeException {
    private final Bilingual sentence;

    CannotListen(Listening wished, Throwable cause) {
        this(
                Bilingual.format(
                        "无法监听 %s 的端口 %d:端口可能已被其他程序占用,或本机没有这个地址;请用 --port、--host 换一个",
                        "Cannot listen on %s, port %d: another program may have the port, or this machine has no such address;"
                                + " choose another with --port or --host",
                        wished.host(),
                        wished.port()),
                cause);
    }

    private CannotListen(Bilingual sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    /** What is the matter, for people. */
    public Bilingual sentence() {
        return sentence;
    }
}
