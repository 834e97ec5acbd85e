declare global {
  namespace App {
    interface Error {
      /** Permanent code of the failure: "DRM_CORE_APP_UNKNOWN". */
      code?: string
      requestId?: string
    }
    interface Locals {
      requestId: string
    }
  }
}

export {}
