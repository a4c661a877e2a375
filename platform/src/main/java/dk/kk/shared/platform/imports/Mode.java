package dk.kk.shared.platform.imports;

/** How the rows are to be understood: as history nobody is alerted about (a first load), or as news. */
public enum Mode {
    BACKFILL,
    LIVE
}
