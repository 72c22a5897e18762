package oversight.portal.web.compression;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Says of a page that anybody may read whether it has changed since it was last fetched. */
@Configuration(proxyBeanMethods = false)
class CompressionConfiguration {
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> publicTags() {
    ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
    // Weak, because the same page goes out plain and compressed.
    tags.setWriteWeakETag(true);
    FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
        new FilterRegistrationBean<>(tags);
    registration.addUrlPatterns("/public", "/public/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }
}
