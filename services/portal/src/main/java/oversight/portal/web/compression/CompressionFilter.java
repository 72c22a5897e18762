package oversight.portal.web.compression;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses pages for whoever takes gzip. A compressed answer's length can betray a secret in it
 * to whoever can make its reader ask, again and again, for the same page with guesses in it
 * (BREACH). So what anybody may read is always compressed, and a page for one reader only where the
 * request brings nothing that the answer could repeat: a GET whose address has no query, or nothing
 * in it but the number of a version. A form's token is masked anew in every answer besides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CompressionFilter extends OncePerRequestFilter {
  private static final List<String> OPEN =
      List.of("/public", "/api/v1/public", "/api/v1/openapi.json");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean open = OPEN.stream().anyMatch(path::startsWith);
    boolean page = !path.startsWith("/api/") && !path.startsWith("/assets/");
    boolean reads =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    return !reads || !takesGzip(request) || !(open || (page && repeatsNothing(request)));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CompressedResponse compressed = new CompressedResponse(response);
    chain.doFilter(request, compressed);
    if (!request.isAsyncStarted()) {
      compressed.finish();
    }
  }

  /** A version's number is known or it is refused: it has no room for a guess. */
  private static boolean repeatsNothing(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || query.matches("version=\\d{1,6}");
  }

  /** {@code gzip;q=0} says no. */
  private static boolean takesGzip(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
        .flatMap(header -> List.of(header.split(",", -1)).stream())
        .map(encoding -> encoding.replace(" ", ""))
        .anyMatch(encoding ->
            encoding.equals("gzip")
                || (encoding.startsWith("gzip;q=") && !encoding.matches("gzip;q=0(\\.0*)?")));
  }
}
