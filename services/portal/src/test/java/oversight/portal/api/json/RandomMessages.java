package oversight.portal.api.json;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.util.Random;

/** Messages with something of everything, the same for the same seed. */
final class RandomMessages {
  private static final String[] TEXTS = {"", "£3m", "a\"b\\c\n\t", "<'=&>", "\u2028é\u0001", "17"};
  private static final int DEEPEST = 4;

  private final Random random;

  RandomMessages(long seed) {
    random = new Random(seed);
  }

  Message like(Message prototype) {
    return fill(prototype.newBuilderForType(), 0);
  }

  private Message fill(Message.Builder builder, int depth) {
    Descriptor type = builder.getDescriptorForType();
    for (FieldDescriptor field : type.getFields()) {
      if (random.nextInt(3) == 0) {
        continue;
      }
      if (field.isRepeated()) {
        for (int count = random.nextInt(3); count > 0; count--) {
          builder.addRepeatedField(field, value(builder, field, depth));
        }
      } else {
        builder.setField(field, value(builder, field, depth));
      }
    }
    return builder.build();
  }

  private Object value(Message.Builder builder, FieldDescriptor field, int depth) {
    return switch (field.getJavaType()) {
      case STRING -> TEXTS[random.nextInt(TEXTS.length)];
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
      case BOOLEAN -> random.nextBoolean();
      case BYTE_STRING -> ByteString.copyFrom(new byte[] {1, (byte) random.nextInt(), 3});
      case ENUM ->
          field
              .getEnumType()
              .getValues()
              .get(random.nextInt(field.getEnumType().getValues().size()));
      case MESSAGE -> message(builder.newBuilderForField(field), depth);
      case FLOAT, DOUBLE -> throw new IllegalStateException("No contract has a binary fraction.");
    };
  }

  private Message message(Message.Builder builder, int depth) {
    if (builder instanceof Timestamp.Builder time) {
      int[] nanos = {0, 120_000_000, 123_456_000, 123_456_789};
      return time.setSeconds(random.nextInt(2_000_000_000))
          .setNanos(nanos[random.nextInt(4)])
          .build();
    }
    if (builder instanceof Decimal.Builder decimal) {
      return decimal.setValue(String.valueOf(random.nextInt())).build();
    }
    return depth > DEEPEST ? builder.build() : fill(builder, depth + 1);
  }
}
