package oversight.rocu.log;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.ledger.FigureMessages;
import oversight.rocu.v1.AssetRecovery;
import oversight.rocu.v1.AssetRecoveryServiceGrpc.AssetRecoveryServiceImplBase;
import oversight.rocu.v1.AssetStage;
import oversight.rocu.v1.GetAssetRecoveryRequest;

/** Recovered assets over gRPC: by stage, never summed. */
@Component
class AssetRecoveryEndpoint extends AssetRecoveryServiceImplBase {
  private static final String MEASURE = "RO08";

  private final OwnCollaboration own;
  private final JdbcClient jdbc;
  private final Looks looks;

  AssetRecoveryEndpoint(OwnCollaboration own, JdbcClient jdbc, Looks looks) {
    this.own = own;
    this.jdbc = jdbc;
    this.looks = looks;
  }

  @Override
  public void getAssetRecovery(
      GetAssetRecoveryRequest request, StreamObserver<AssetRecovery> response) {
    String force = looks.force(request.getForce());
    Span span = Span.of(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    List<AssetStage> stages = looks.read(span.asOf(), () -> stages(force, span));
    looks.record("GetAssetRecovery", "assets", MEASURE);
    response.onNext(
        AssetRecovery.newBuilder()
            .addAllStages(stages)
            .setCaveat(own.catalogue().measure(MEASURE).map(measure -> measure.caveat()).orElse(""))
            .build());
    response.onCompleted();
  }

  private List<AssetStage> stages(String force, Span span) {
    return jdbc.sql(
            """
            select stage.name, coalesce(sum(r.amount), 0) as amount, count(r.entry) as entries
            from unnest(array['restrained', 'ordered', 'collected', 'forfeited'])
                with ordinality as stage (name, place)
              left join asset r on r.stage = stage.name
                and r.submission = any (array(
                  select counting_logs('assets', :first::date - 100, :last::date, :asOf)))
                and (:first::date is null or r.date >= :first)
                and (:last::date is null or r.date <= :last)
                and (:force = '' or r.force = :force)
            group by stage.name, stage.place order by stage.place
            """)
        .param("first", span.first())
        .param("last", span.last())
        .param("asOf", span.at())
        .param("force", force)
        .query((row, number) ->
            AssetStage.newBuilder()
                .setStage(row.getString("name"))
                .setTitle(title(row.getString("name")))
                .setAmount(FigureMessages.decimal(row.getBigDecimal("amount")))
                .setEntries(row.getInt("entries"))
                .build())
        .list();
  }

  private String title(String stage) {
    return own.catalogue()
        .measure(MEASURE)
        .flatMap(measure -> measure.part(MEASURE + "." + stage))
        .map(Part::title)
        .orElse(stage);
  }
}
