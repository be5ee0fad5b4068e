package org.jieming.api.store;

import org.jieming.language.Bilingual;

/**
 * The store was lost between the order to write and its answer, and stays out of reach: nobody knows whether it is written. Who repeats
 * the order blindly may write twice; the register tells when it is back.
 */
public final class OutcomeUnknown extends StoreUnavailable {
    /** Says in both languages what to do about it. */
    public static final Bilingual SENTENCE = Bilingual.of(
            "写入时与存储断开,是否已写入尚不知道:恢复后请先查看登记簿,再决定是否重发;新建对象时自带 id,重发便不会重复登记",
            "The store was lost while it was writing, and nobody knows whether it did: look at the register when it is back before you"
                    + " send this again; an item that is made with an id of your own is not recorded twice");

    /** Says what was lost. */
    public OutcomeUnknown(Throwable cause) {
        super(SENTENCE, cause);
    }
}
