package oversight.portal.web.layout;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Reads templates without the indentation of their lines, a fifth of a long table's page. A line
 * break stays where one was, so words that stood apart do; in HTML it says the same as the
 * indentation.
 */
@Component
final class LeanTemplates extends SpringResourceTemplateResolver {
  private static final Pattern INDENTATION = Pattern.compile("\\s*\\R\\s*");

  LeanTemplates() {
    setPrefix("classpath:/templates/");
    setSuffix(".html");
    setTemplateMode(TemplateMode.HTML);
    setCharacterEncoding("UTF-8");
    setCacheable(true);
    setCheckExistence(true);
    setOrder(0);
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      @Nullable String ownerTemplate,
      String template,
      String resourceName,
      String characterEncoding,
      @Nullable Map<String, Object> templateResolutionAttributes) {
    ITemplateResource written =
        super.computeTemplateResource(
            configuration,
            ownerTemplate,
            template,
            resourceName,
            characterEncoding,
            templateResolutionAttributes);
    if (!written.exists()) {
      return written;
    }
    try (Reader reader = written.reader()) {
      return new StringTemplateResource(lean(reader.readAllAsString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each break of a line, with the space around it, as a break alone. */
  static String lean(String template) {
    return INDENTATION.matcher(template).replaceAll("\n");
  }
}
