package oversight.portal.api.json;

import com.google.protobuf.Message;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Lets controllers return messages of the contracts. */
@Component
final class ProtoJsonConverter extends AbstractHttpMessageConverter<Message> {
  private final ProtoJson json;

  ProtoJsonConverter(ProtoJson json) {
    super(MediaType.APPLICATION_JSON);
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Message.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Message readInternal(Class<? extends Message> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("Bodies are read by JsonBody.", input);
  }

  @Override
  protected void writeInternal(Message message, HttpOutputMessage output) throws IOException {
    byte[] bytes = json.bytes(message);
    output.getHeaders().setContentLength(bytes.length);
    output.getBody().write(bytes);
  }
}
