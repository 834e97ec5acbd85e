/** An error answer in the one form that every part of Dream speaks. */
export function problem ({ status, code, message }: { status: number, code: string, message: string }, requestId: string): Response {
  return Response.json({ code, message, requestId }, { status, headers: { 'x-request-id': requestId, 'cache-control': 'no-store' } })
}
