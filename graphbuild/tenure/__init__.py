"""Who holds which role, and of which country or organisation."""

from graphbuild.tenure.bearer import Bearer
from graphbuild.tenure.bearers import find_bearers
from graphbuild.tenure.find import KINDS, NATIONAL, Tenure, as_head, find_tenures, relation_of

__all__ = ["KINDS", "NATIONAL", "Bearer", "Tenure", "as_head", "find_bearers", "find_tenures", "relation_of"]
