package oversight.portal.web.layout;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Every page says that it is HTML. Left alone, Thymeleaf believes the end of the address, so that
 * "page not found" at an address that ends with {@code .atom} or {@code .docx} would say it were
 * one.
 */
@Component
final class HtmlPages {
  HtmlPages(ThymeleafViewResolver resolver) {
    resolver.setForceContentType(true);
  }
}
