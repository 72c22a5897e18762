package oversight.collaboration.record;

import com.google.protobuf.Message;

/**
 * What the records of a register are.
 *
 * @param <M> the contract's message
 * @param register the collection, as resource names have it: {@code campaigns}
 * @param type the message's class
 * @param empty its default instance
 */
public record RecordKind<M extends Message>(String register, Class<M> type, M empty) {}
