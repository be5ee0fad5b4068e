package org.jieming.proposal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.register.Fingerprint;

/** The reports that go with a naming or a renaming (PNR Art. 11; A.5), each a paper of its own (PNR-IM Art. 5 says what each states). */
final class Reports {
    private static final Set<Paper.Kind> REPORTS =
            EnumSet.of(Paper.Kind.ASSESSMENT, Paper.Kind.EXPERT_REVIEW, Paper.Kind.CONSULTATION);
    /** Divisions follow ADR Art. 13: risks are assessed instead. */
    private static final Set<Paper.Kind> REPORTS_ON_DIVISIONS =
            EnumSet.of(Paper.Kind.RISK, Paper.Kind.EXPERT_REVIEW, Paper.Kind.CONSULTATION);

    private Reports() {}

    /** Which reports are wanted. */
    static Set<Paper.Kind> wanted(boolean ofDivision) {
        return ofDivision ? REPORTS_ON_DIVISIONS : REPORTS;
    }

    /** Whether each of the reports that are there may have a file that none of the others has. */
    static boolean areApart(Proposal proposal, Set<Paper.Kind> wanted) {
        List<Set<Fingerprint>> files = wanted.stream()
                .filter(proposal::has)
                .map(kind -> files(proposal, kind))
                .toList();
        return areApart(files, Set.of());
    }

    private static Set<Fingerprint> files(Proposal proposal, Paper.Kind kind) {
        return proposal.papers().stream()
                .filter(paper -> paper.kind() == kind)
                .map(Paper::hash)
                .collect(Collectors.toSet());
    }

    private static boolean areApart(List<Set<Fingerprint>> some, Set<Fingerprint> taken) {
        return some.isEmpty()
                || some.get(0).stream().filter(file -> !taken.contains(file)).anyMatch(file -> {
                    Set<Fingerprint> more = new HashSet<>(taken);
                    more.add(file);
                    return areApart(some.subList(1, some.size()), more);
                });
    }
}
