package org.jieming.api.auth;

import static org.jieming.api.auth.Permission.ADMINISTRATORS;
import static org.jieming.api.auth.Permission.AUDITORS;
import static org.jieming.api.auth.Permission.DIVISION_KEEPERS;
import static org.jieming.api.auth.Permission.EVERYBODY;
import static org.jieming.api.auth.Permission.INSPECTORS;
import static org.jieming.api.auth.Permission.KEEPERS;
import static org.jieming.api.auth.Permission.KEEPERS_ALL;
import static org.jieming.api.auth.Permission.KEEPERS_OWN;
import static org.jieming.api.auth.Permission.MEMBERS;
import static org.jieming.api.auth.Permission.MEMBERS_IN_PERSON;
import static org.jieming.api.auth.Permission.NAME_KEEPERS;
import static org.jieming.api.auth.Permission.OF_INSPECTIONS;
import static org.jieming.api.auth.Permission.OPERATORS;
import static org.jieming.api.auth.Permission.PLANNERS;
import static org.jieming.api.auth.Permission.STAFF;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Operation;

/**
 * The table of permissions: every operation of the menu has its line, by the id it bears in the API document. An operation
 * without one is not served: the service does not start.
 */
public final class Permissions {
    private static final Map<String, Permission> TABLE = new LinkedHashMap<>();

    static {
        line(EVERYBODY, "getLandingPage", "getConformance", "getApi", "getProblems", "getProblem");
        line(EVERYBODY, "isLive", "isReady");
        line(EVERYBODY, "getCollections", "describeCollection", "getSchema", "getQueryables");
        line(EVERYBODY, "getItems", "getItem", "getHistory", "getLineage", "exportItems");
        line(EVERYBODY, "getRevisions", "getRevision");
        line(EVERYBODY, "getIdentity", "getNameIdentity", "getLinkedPlaces");
        line(EVERYBODY, "getTile", "getTileSets", "getTileSet", "getTileMatrixSets", "getTileMatrixSet");
        line(EVERYBODY, "getLayers", "getStyles", "getStyle", "getLegend", "getSymbol", "getStylesheet");
        line(EVERYBODY, "getProcesses", "getProcessDescription", "execute", "packEvidence");
        line(EVERYBODY, "search", "reverse", "getReconciliation", "reconcile", "proposeProperties", "previewItem");
        line(EVERYBODY, "suggestEntity", "suggestProperty", "suggestType");
        line(EVERYBODY, "getStandards", "getTargets", "getInspectionCalendar");
        line(OPERATORS, "getMetrics");
        line(STAFF, "getScenarios", "getScenario", "compareScenario");
        line(PLANNERS, "keepScenario", "forgetScenario");
        line(PLANNERS, "adoptScenario", "getAdoptions", "getAdoption", "decideAdoption");
        line(EVERYBODY, "getSession", "signIn", "signOut", "leaveForSignOn", "returnFromSignOn");
        line(KEEPERS, "createItem", "replaceItem", "updateItem", "endItem");
        line(KEEPERS_OWN, "createImport", "getImports", "getImport", "correctImport", "getImportRows");
        line(KEEPERS_OWN, "applyImport", "forgetImport", "takeImportBack");
        line(KEEPERS_ALL, "getImportProfiles", "getImportProfile", "keepImportProfile", "forgetImportProfile");
        line(NAME_KEEPERS, "createProposal", "getProposals", "getProposal", "editProposal", "takeStep", "getImpact");
        line(NAME_KEEPERS, "getNamesakes", "keepApart", "forgetApart");
        line(NAME_KEEPERS, "attachPaper", "getPaper", "detachPaper", "getAnnouncement", "getFiling", "getWithdrawal");
        line(DIVISION_KEEPERS, "applyRepair", "changeDivisions");
        line(EVERYBODY, "getDivisionChanges");
        line(NAME_KEEPERS, "getCampaigns", "beginCampaign", "getCampaign", "searchCampaign");
        line(NAME_KEEPERS, "getCampaignEntries", "decideCampaignEntry");
        line(NAME_KEEPERS, "createMatching", "getMatchings", "getMatching", "changeMatchingColumns", "searchMatching");
        line(NAME_KEEPERS, "forgetMatching", "getMatchingRows", "decideMatchingRow", "acceptSureRows");
        line(NAME_KEEPERS, "getMatchingResult");
        line(
                OF_INSPECTIONS,
                "getInspections",
                "getInspection",
                "getObservations",
                "getObservation",
                "getInspectionPhoto");
        line(
                OF_INSPECTIONS,
                "getComparison",
                "getInspectionReport",
                "getInspectionPlan",
                "getInspectionMinutes",
                "getInspectionArchive",
                "getWorkPackage",
                "getStripTiles");
        line(OF_INSPECTIONS, "getSegments", "getTracks", "getOfficeCheck", "getCard");
        line(OF_INSPECTIONS, "getIncidents", "getIncident", "getIncidentPhoto");
        line(OF_INSPECTIONS, "getCareOfLines", "getLineCare", "getInspectorsOfLine");
        line(OF_INSPECTIONS, "getResultTable", "getPositionTexts", "getCourseText", "getRegistrationForm");
        line(INSPECTORS, "putPatrol", "putDispute", "putDisputeStep", "putAssessment");
        line(INSPECTORS, "reportIncident", "putIncidentStep");
        line(INSPECTORS, "planInspection", "changeInspectionPlan", "writeInspectionMinutes", "signInspection");
        line(INSPECTORS, "putObservation", "putInspectionPhoto", "putHandlingStep");
        line(
                INSPECTORS,
                "putSegmentStatement",
                "putSighting",
                "putTrack",
                "statePhotoLost",
                "withdrawPhoto",
                "bringWorkPackage");
        line(INSPECTORS, "prepareOfficeCheck", "putOfficeNote");
        line(ADMINISTRATORS, "getAccounts", "openAccount", "getAccount", "changeAccount", "closeAccount");
        line(MEMBERS_IN_PERSON, "getTokens", "makeToken", "revokeToken", "changePassword");
        line(AUDITORS, "getAudit");
        line(MEMBERS, "getJobs", "getJob", "getJobResults", "dismissJob");
    }

    private Permissions() {}

    private static void line(Permission permission, String... operations) {
        for (String operation : operations) {
            if (TABLE.put(operation, permission) != null) {
                throw new IllegalStateException("Two lines for operation " + operation);
            }
        }
    }

    /** Who may use an operation; empty when nobody decided. */
    public static Optional<Permission> of(Operation operation) {
        return of(operation.id());
    }

    /** Who may use the operation of an id; empty when nobody decided. */
    public static Optional<Permission> of(String operationId) {
        return Optional.ofNullable(TABLE.get(operationId));
    }

    /** The ids of all operations in the table. */
    public static Collection<String> operations() {
        return TABLE.keySet();
    }

    /**
     * Sees to it that every operation has its line.
     *
     * @throws IllegalStateException naming those that have none
     */
    static void require(List<Operation> menu) {
        List<String> missing = menu.stream()
                .filter(line -> of(line).isEmpty())
                .map(Operation::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody has decided who may use " + missing + ": give each its line in " + Permissions.class);
        }
    }
}
