package oversight.portal.api.figures;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import oversight.portal.clients.CollaborationClient;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;

/**
 * The pages of a list of figures, one at a time. The first is fetched at once, so that a refusal
 * comes before anything is written.
 */
final class FigurePages implements Iterator<List<Figure>> {
  private final CollaborationClient client;
  private final ListFiguresRequest request;
  private final boolean single;
  private ListFiguresResponse page;
  private boolean taken;

  /**
   * Fetches the first page.
   *
   * @param single whether that page alone is wanted
   */
  FigurePages(CollaborationClient client, ListFiguresRequest request, boolean single) {
    this.client = client;
    this.request = request;
    this.single = single;
    this.page = client.figures().listFigures(request);
  }

  /** Where to go on after a single page; empty where there is no more, or where all are given. */
  String nextPageToken() {
    return single ? page.getNextPageToken() : "";
  }

  @Override
  public boolean hasNext() {
    return !taken || (!single && !page.getNextPageToken().isEmpty());
  }

  @Override
  public List<Figure> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There are no more pages.");
    }
    if (taken) {
      page =
          client
              .figures()
              .listFigures(request.toBuilder().setPageToken(page.getNextPageToken()).build());
    }
    taken = true;
    return page.getFiguresList();
  }
}
