package dk.kk.shared.plan.content;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, to whom it is told.
 *
 * @param written null while nothing was
 * @param version the plan's, counting what the reader is told
 * @param withheld what the reader is not told, whether there is anything or not
 */
@Schema(name = "PlanContentView")
public record ContentView(
        UUID planId, @Nullable ContentVersionView written, PlanContent content, List<String> withheld, long version) {}
