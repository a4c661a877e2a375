/**
 * What a feature says about a source's file so that the engine can import it; {@code docs/imports.md} has the layouts.
 *
 * <p>A service needs: one {@link dk.kk.shared.platform.imports.ImportLayout} bean per source, a {@link
 * dk.kk.shared.platform.imports.CprSwap} bean where a layout has a CPR column, and texts for its rules' codes in its {@code
 * problems/} bundles and a line in {@code docs/imports.md}. The resource {@code /api/v1/imports}, the tables, the work in the
 * background and its audit come with platform; a service that owns no source has none of them: {@code
 * shared.imports.enabled=false}, and no {@code db/imports} in {@code quarkus.flyway.locations}.
 *
 * <p>What the engine does with a file: read it once as a stream, check each row against the columns, swap the CPR, stage the good
 * rows by COPY; run the set rules; call {@code merge} in chunks, each in one transaction with its outbox rows and the progress
 * mark. A row that breaks a rule is quarantined with its row number (the header is row 1), column, code and arguments, and
 * without its CPR; the others are taken. A row whose content was merged before (same natural key, same hash) never reaches
 * {@code merge}. Findings speak of persons: reading them needs the header {@code Access-Purpose: IMPORT}.
 */
@NullMarked
package dk.kk.shared.platform.imports;

import org.jspecify.annotations.NullMarked;
