"""The papers: ordered with a POST, made in the background, told when they are ready, downloaded."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from planner.access import ClientRequest, StudioRequest, client_of_shoot, photographer, shoot_or_404
from planner.brief import press
from planner.brief.papers import PAPERS, Kind
from planner.models import Paper
from planner.views.orders import Order, clients_order, photographers_order

STATE = "paper-state"
"""The part of the page that asks again while a paper is being made."""


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def paper(request: StudioRequest, uuid: UUID, kind: str) -> HttpResponse:
    """How it stands with one paper; a POST has it made."""
    order = _ordered(request, uuid, kind)
    if request.method == "POST":
        order.place()
        return redirect(_address(order))
    press.get_ready()
    addresses = {name: reverse(f"planner:paper_{name}", args=[uuid, kind]) for name in ("file", "cancel")}
    return _page(request, order, "pages/paper.html", addresses)


@require_safe
@photographer
def paper_file(request: StudioRequest, uuid: UUID, kind: str) -> HttpResponse:
    """The paper as PDF; before it is made, the page that makes it."""
    order = _ordered(request, uuid, kind)
    return _download(order) or redirect(_address(order))


@require_POST
@photographer
def paper_cancel(request: StudioRequest, uuid: UUID, kind: str) -> HttpResponse:
    """Stop waiting: what is still being made is thrown away when it is done."""
    order = _ordered(request, uuid, kind)
    _cancel(order)
    return redirect(_address(order))


@require_http_methods(["GET", "HEAD", "POST"])
@client_of_shoot
def preparation(request: ClientRequest) -> HttpResponse:
    """How it stands with the client's preparation sheet; a POST has it made."""
    order = _shared(request)
    if request.method == "POST":
        order.place()
        return redirect("planner:preparation", request.shoot.uuid)
    press.get_ready()
    addresses = {
        name: reverse(f"planner:preparation_{name}", args=[request.shoot.uuid]) for name in ("file", "cancel")
    }
    return _page(request, order, "pages/paper_client.html", addresses)


@require_safe
@client_of_shoot
def preparation_file(request: ClientRequest) -> HttpResponse:
    """The preparation sheet as PDF; before it is made, the page that makes it."""
    return _download(_shared(request)) or redirect("planner:preparation", request.shoot.uuid)


@require_POST
@client_of_shoot
def preparation_cancel(request: ClientRequest) -> HttpResponse:
    """Stop waiting for the preparation sheet."""
    _cancel(_shared(request))
    return redirect("planner:preparation", request.shoot.uuid)


def _ordered(request: StudioRequest, uuid: UUID, kind: str) -> Order:
    shoot = shoot_or_404(request, uuid)
    wanted = request.POST if request.method == "POST" else request.GET
    return photographers_order(shoot, _kind(kind), with_private=wanted.get("private") == "1")


def _shared(request: ClientRequest) -> Order:
    """The sheet of the shared plan; 404 while nothing is shared."""
    order = clients_order(request.shoot)
    if order is None:
        raise Http404
    return order


def _kind(key: str) -> Kind:
    if key not in PAPERS:
        raise Http404
    return PAPERS[key]


def _address(order: Order) -> str:
    page = reverse("planner:paper", args=[order.shoot.uuid, order.kind.key])
    return f"{page}?private=1" if order.edition.with_private else page


def _page(request: HttpRequest, order: Order, template: str, addresses: dict[str, str]) -> HttpResponse:
    """The whole page, or the part that asks again, which stops asking once there is an end."""
    context = {
        "shoot": order.shoot,
        "studio": order.shoot.studio,
        "order": order,
        "paper": order.paper,
        "query": "?private=1" if order.edition.with_private else "",
        "addresses": addresses,
    }
    if request.htmx.target == STATE:
        template = "components/paper_state.html"
    return render(request, template, context)


def _download(order: Order) -> HttpResponse | None:
    """The file, under a name that says what it is; None where it has not been made."""
    paper = order.paper
    if paper is None or not paper.is_ready:
        return None
    with paper.file.open("rb") as file:
        response = HttpResponse(file.read(), content_type="application/pdf")
    response.headers["Content-Disposition"] = content_disposition_header(True, paper.name)
    response.headers["Cache-Control"] = "no-store"
    return response


def _cancel(order: Order) -> None:
    order.shoot.papers.filter(key=order.key, state=Paper.State.MAKING).delete()
