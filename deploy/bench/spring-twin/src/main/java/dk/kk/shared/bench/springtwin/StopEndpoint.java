package dk.kk.shared.bench.springtwin;

import dk.kk.shared.bench.rival.Benefit;
import dk.kk.shared.bench.rival.StopInOneTransaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StopEndpoint {
    private final DataSource database;
    private final Relay relay;

    StopEndpoint(DataSource database, Relay relay) {
        this.database = database;
        this.relay = relay;
    }

    record Asked(
            @NotNull UUID benefitId,
            @NotNull UUID citizenId,
            @NotNull String ground,
            @NotNull String kind) {}

    @PostMapping(path = "/api/v1/benefit-stops", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    String consider(@Valid @RequestBody Asked asked, @RequestHeader("Idempotency-Key") String key) throws SQLException {
        try (var connection = database.getConnection()) {
            var answer = StopInOneTransaction.run(connection, new Benefit(asked.benefitId(), asked.citizenId()), key).answer();
            relay.wake();
            return answer;
        }
    }
}
