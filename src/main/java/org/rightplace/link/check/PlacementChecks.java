package org.rightplace.link.check;

import static org.rightplace.care.child.PlacementType.*;
import static org.rightplace.care.child.ProviderKind.*;
import static org.rightplace.link.check.Check.ofEpisodes;

import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.link.check.Filing.Told;

/// Placement against provider, Ofsted's number and postcodes.
final class PlacementChecks {
    private PlacementChecks() {}

    private static final List<PlacementType> NO_PROVIDER = List.of(T0, T1, T2, T3, Z1, Z11, Z12, Z13, Z14);
    private static final List<PlacementType> NO_NUMBER =
            List.of(P1, P3, R1, R2, R5, T0, T1, T2, T3, T4, Z1, Z11, Z12, Z13, Z14);
    private static final List<PlacementType> NOT_OTHER_PUBLIC =
            List.of(P1, A3, A4, A5, A6, K1, K2, U1, U2, U3, U4, U5, U6);
    private static final List<PlacementType> REGISTERED = List.of(K1, K2, U1, U2, U3, U4, U5, U6);

    static final List<Check> ALL = List.of(
            ofEpisodes(
                    "526",
                    Column.PLACE_PROVIDER,
                    "The provider of the placement is missing.",
                    t -> t.episode().row().isBlank(Column.PLACE_PROVIDER)
                            && t.episode()
                                    .place()
                                    .type()
                                    .map(type -> !NO_PROVIDER.contains(type))
                                    .orElse(false)),
            ofEpisodes(
                    "213",
                    Column.PLACE_PROVIDER,
                    "A placement of this type (T0 to T3, Z1 and its parts) has no provider.",
                    t -> !t.episode().row().isBlank(Column.PLACE_PROVIDER) && in(t, NO_PROVIDER)),
            by("527", PR1, List.of(P1, R2, R5), "The authority itself (PR1) cannot provide P1, R2 or R5."),
            by("528", PR2, List.of(P1, R2, R5), "Another authority (PR2) cannot provide P1, R2 or R5."),
            by(
                    "529",
                    PR3,
                    NOT_OTHER_PUBLIC,
                    "Another public body (PR3) cannot provide P1, adoption, foster care or a children's home."),
            by("530", PR4, List.of(P1), "A private provider (PR4) cannot provide P1."),
            by("531", PR5, List.of(P1), "A voluntary provider (PR5) cannot provide P1."),
            ofEpisodes(
                    "550",
                    Column.PLACE_PROVIDER,
                    "Parents (PR0) provide P1 and nothing else.",
                    t -> provided(t, PR0)
                            && t.episode()
                                    .place()
                                    .type()
                                    .map(type -> type != P1)
                                    .orElse(false)),
            ofEpisodes(
                    "218",
                    Column.URN,
                    "Ofsted's number is missing, and the placement (a children's home, or foster care) is one that Ofsted registers.",
                    t -> t.episode().row().isBlank(Column.URN) && in(t, REGISTERED)),
            ofEpisodes(
                    "222",
                    Column.URN,
                    "A placement of this type has no number of Ofsted's.",
                    t -> t.episode()
                                    .place()
                                    .urn()
                                    .map(urn -> !urn.equals("XXXXXXX"))
                                    .orElse(false)
                            && in(t, NO_NUMBER)),
            ofEpisodes(
                            "230",
                            Column.URN,
                            "Ofsted's number is missing for semi-independent living (H5) that went on after 28 October 2023. Placements outside England have none.",
                            t -> in(t, List.of(H5))
                                    && t.episode().row().isBlank(Column.URN)
                                    && t.until().isAfter(java.time.LocalDate.of(2023, 10, 27)))
                    .from(2023)
                    .doubtful(),
            ofEpisodes(
                            "392b",
                            Column.PL_POST,
                            "The postcode of the home or of the placement is missing, so there is no distance. Of a child who came unaccompanied the home's is not expected.",
                            t -> !t.episode().isShortBreak()
                                    && (t.episode().row().isBlank(Column.HOME_POST)
                                            || t.episode().row().isBlank(Column.PL_POST))
                                    && t.filing()
                                            .rows(FileKind.UASC, t.episode().child())
                                            .isEmpty())
                    .doubtful(),
            ofEpisodes(
                            "392d",
                            Column.PL_POST,
                            "Home and placement have the same postcode, and the child is not placed with parents.",
                            t -> t.episode().row().cell(Column.SAME_POSTCODE).equals(new Filed.Known<>(true))
                                    && !in(t, List.of(P1)))
                    .doubtful());

    private static Check by(String rule, ProviderKind provider, List<PlacementType> types, String words) {
        return ofEpisodes(rule, Column.PLACE_PROVIDER, words, t -> provided(t, provider) && in(t, types));
    }

    private static boolean in(Told told, List<PlacementType> types) {
        return told.episode().place().type().map(types::contains).orElse(false);
    }

    private static boolean provided(Told told, ProviderKind provider) {
        return told.episode().place().provider().equals(Optional.of(provider));
    }
}
